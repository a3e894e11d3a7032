@NullMarked
package org.fugong.healthcode.device.web;

import org.jspecify.annotations.NullMarked;
