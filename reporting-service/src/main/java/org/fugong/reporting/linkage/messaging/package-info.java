@NullMarked
package org.fugong.reporting.linkage.messaging;

import org.jspecify.annotations.NullMarked;
