@NullMarked
package org.fugong.reporting.rebuild.application;

import org.jspecify.annotations.NullMarked;
