@NullMarked
package org.fugong.healthcode.printed.persistence;

import org.jspecify.annotations.NullMarked;
