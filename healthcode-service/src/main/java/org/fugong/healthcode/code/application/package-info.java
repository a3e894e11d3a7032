@NullMarked
package org.fugong.healthcode.code.application;

import org.jspecify.annotations.NullMarked;
