<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Inner glow along a control line</Title>
  <Rule><PolygonSymbolizer>
    <Fill><CssParameter name="fill">#d35400</CssParameter><CssParameter name="fill-opacity">0.8</CssParameter></Fill>
    <Stroke><CssParameter name="stroke">#d35400</CssParameter><CssParameter name="stroke-width">1.2</CssParameter></Stroke>
    <VendorOption name="inner-glow">16</VendorOption>
  </PolygonSymbolizer></Rule>
</FeatureTypeStyle>
