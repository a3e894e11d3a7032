/** Officials: which office, which town, how to call them. */
@NullMarked
package org.fugong.registry.officer.application;

import org.jspecify.annotations.NullMarked;
