@NullMarked
package org.fugong.healthcode.setting.application;

import org.jspecify.annotations.NullMarked;
