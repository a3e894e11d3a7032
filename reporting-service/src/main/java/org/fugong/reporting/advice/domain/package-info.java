@NullMarked
package org.fugong.reporting.advice.domain;

import org.jspecify.annotations.NullMarked;
