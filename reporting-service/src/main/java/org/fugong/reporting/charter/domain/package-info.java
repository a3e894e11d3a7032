@NullMarked
package org.fugong.reporting.charter.domain;

import org.jspecify.annotations.NullMarked;
