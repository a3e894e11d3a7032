@NullMarked
package org.fugong.healthcode.device.persistence;

import org.jspecify.annotations.NullMarked;
