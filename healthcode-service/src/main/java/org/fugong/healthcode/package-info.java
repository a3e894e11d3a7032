@NullMarked
package org.fugong.healthcode;

import org.jspecify.annotations.NullMarked;
