@NullMarked
package org.fugong.healthcode.appeal.persistence;

import org.jspecify.annotations.NullMarked;
