/** What would be (期限计算): a course that is assumed and stored nowhere. */
package org.gongkai.request.calculation;
