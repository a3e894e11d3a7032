@NullMarked
package org.fugong.healthcode.appeal.application;

import org.jspecify.annotations.NullMarked;
