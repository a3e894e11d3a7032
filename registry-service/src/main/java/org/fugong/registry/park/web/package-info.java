/** Parks by REST and on pages. */
@NullMarked
package org.fugong.registry.park.web;

import org.jspecify.annotations.NullMarked;
