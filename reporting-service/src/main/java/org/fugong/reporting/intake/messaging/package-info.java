@NullMarked
package org.fugong.reporting.intake.messaging;

import org.jspecify.annotations.NullMarked;
