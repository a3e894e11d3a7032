@NullMarked
package org.fugong.healthcode.code.domain;

import org.jspecify.annotations.NullMarked;
