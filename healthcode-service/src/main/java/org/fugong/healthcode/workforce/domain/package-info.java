@NullMarked
package org.fugong.healthcode.workforce.domain;

import org.jspecify.annotations.NullMarked;
