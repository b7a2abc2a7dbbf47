/** The check of an audit without the service that wrote it. */
package org.gongkai.deploy.audit;
