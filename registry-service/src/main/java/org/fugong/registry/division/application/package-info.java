/** Which towns and counties there are. */
@NullMarked
package org.fugong.registry.division.application;

import org.jspecify.annotations.NullMarked;
