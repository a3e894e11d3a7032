@NullMarked
package org.fugong.healthcode.workforce.persistence;

import org.jspecify.annotations.NullMarked;
