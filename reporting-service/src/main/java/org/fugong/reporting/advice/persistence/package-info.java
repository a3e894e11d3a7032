@NullMarked
package org.fugong.reporting.advice.persistence;

import org.jspecify.annotations.NullMarked;
