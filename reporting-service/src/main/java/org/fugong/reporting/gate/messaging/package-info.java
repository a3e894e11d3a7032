@NullMarked
package org.fugong.reporting.gate.messaging;

import org.jspecify.annotations.NullMarked;
