@NullMarked
package org.fugong.healthcode.device.domain;

import org.jspecify.annotations.NullMarked;
