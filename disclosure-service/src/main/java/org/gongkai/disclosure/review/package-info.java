/** Since when bodies review here what they make public. */
package org.gongkai.disclosure.review;
