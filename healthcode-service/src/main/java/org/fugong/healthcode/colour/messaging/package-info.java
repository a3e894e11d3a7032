@NullMarked
package org.fugong.healthcode.colour.messaging;

import org.jspecify.annotations.NullMarked;
