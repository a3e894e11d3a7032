/** What other services publish about such things. */
@NullMarked
package org.fugong.reporting.matter.messaging;

import org.jspecify.annotations.NullMarked;
