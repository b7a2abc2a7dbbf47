/** Since when bodies review here what they make public, over HTTP. */
package org.gongkai.disclosure.web.review;
