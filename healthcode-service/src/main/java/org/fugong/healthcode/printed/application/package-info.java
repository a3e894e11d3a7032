@NullMarked
package org.fugong.healthcode.printed.application;

import org.jspecify.annotations.NullMarked;
