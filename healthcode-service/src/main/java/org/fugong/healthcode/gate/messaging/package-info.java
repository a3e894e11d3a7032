@NullMarked
package org.fugong.healthcode.gate.messaging;

import org.jspecify.annotations.NullMarked;
