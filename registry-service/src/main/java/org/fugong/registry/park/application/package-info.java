/** Parks and which enterprise is in which. */
@NullMarked
package org.fugong.registry.park.application;

import org.jspecify.annotations.NullMarked;
