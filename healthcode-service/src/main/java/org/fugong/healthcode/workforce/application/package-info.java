@NullMarked
package org.fugong.healthcode.workforce.application;

import org.jspecify.annotations.NullMarked;
