/** Opening, answering and listing clearances. */
@NullMarked
package org.fugong.transport.clearance.application;

import org.jspecify.annotations.NullMarked;
