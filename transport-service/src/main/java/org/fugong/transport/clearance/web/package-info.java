/** REST and pages of clearances. */
@NullMarked
package org.fugong.transport.clearance.web;

import org.jspecify.annotations.NullMarked;
