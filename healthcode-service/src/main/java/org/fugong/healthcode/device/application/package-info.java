@NullMarked
package org.fugong.healthcode.device.application;

import org.jspecify.annotations.NullMarked;
