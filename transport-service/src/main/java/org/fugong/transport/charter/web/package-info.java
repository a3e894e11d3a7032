/** REST and pages of charters and nominations. */
@NullMarked
package org.fugong.transport.charter.web;

import org.jspecify.annotations.NullMarked;
