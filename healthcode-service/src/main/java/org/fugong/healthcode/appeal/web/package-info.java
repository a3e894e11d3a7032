@NullMarked
package org.fugong.healthcode.appeal.web;

import org.jspecify.annotations.NullMarked;
