@NullMarked
package org.fugong.healthcode.pack.application;

import org.jspecify.annotations.NullMarked;
