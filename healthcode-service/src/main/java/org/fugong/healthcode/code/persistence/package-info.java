@NullMarked
package org.fugong.healthcode.code.persistence;

import org.jspecify.annotations.NullMarked;
