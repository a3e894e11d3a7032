@NullMarked
package org.fugong.reporting.funnel.application;

import org.jspecify.annotations.NullMarked;
