@NullMarked
package org.fugong.reporting.resumption.messaging;

import org.jspecify.annotations.NullMarked;
