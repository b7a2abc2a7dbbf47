/** Numbers that are given one after the other. */
package org.gongkai.request.serial;
