@NullMarked
package org.fugong.healthcode.worker.messaging;

import org.jspecify.annotations.NullMarked;
