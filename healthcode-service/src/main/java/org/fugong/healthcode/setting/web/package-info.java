@NullMarked
package org.fugong.healthcode.setting.web;

import org.jspecify.annotations.NullMarked;
