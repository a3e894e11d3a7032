@NullMarked
package org.fugong.healthcode.declaration.application;

import org.jspecify.annotations.NullMarked;
