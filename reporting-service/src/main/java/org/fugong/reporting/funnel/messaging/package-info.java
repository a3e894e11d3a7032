@NullMarked
package org.fugong.reporting.funnel.messaging;

import org.jspecify.annotations.NullMarked;
