@NullMarked
package org.fugong.reporting.funnel.domain;

import org.jspecify.annotations.NullMarked;
