@NullMarked
package org.fugong.reporting.drill.messaging;

import org.jspecify.annotations.NullMarked;
