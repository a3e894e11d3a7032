@NullMarked
package org.fugong.healthcode.setting.persistence;

import org.jspecify.annotations.NullMarked;
