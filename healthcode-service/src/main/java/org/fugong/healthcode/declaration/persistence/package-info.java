@NullMarked
package org.fugong.healthcode.declaration.persistence;

import org.jspecify.annotations.NullMarked;
