@NullMarked
package org.fugong.healthcode.declaration.domain;

import org.jspecify.annotations.NullMarked;
