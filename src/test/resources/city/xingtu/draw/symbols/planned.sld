<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Planned is dashed</Title>
  <Rule>
  <LineSymbolizer><Stroke><CssParameter name="stroke">#d62728</CssParameter><CssParameter name="stroke-width">4</CssParameter><CssParameter name="stroke-dasharray">10 10</CssParameter><CssParameter name="stroke-dashoffset">5</CssParameter></Stroke></LineSymbolizer></Rule>
</FeatureTypeStyle>
